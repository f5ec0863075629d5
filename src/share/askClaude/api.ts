/** The Messages API's own types. Types only: nothing of the SDK is loaded by importing this. */
export type {
  ContentBlockParam,
  ImageBlockParam,
  Message,
  MessageCreateParamsNonStreaming as MessageRequest,
  MessageParam,
  RawMessageStreamEvent as StreamEvent,
  StopReason,
  TextBlockParam,
  Tool,
  ToolChoice,
  ToolResultBlockParam,
} from '@anthropic-ai/sdk/resources/messages';
export type { ModelInfo } from '@anthropic-ai/sdk/resources/models';
