export function editingSchema(schema: object): object;
