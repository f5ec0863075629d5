/**
 * Names that the locale data lacks, in Latin letters: romanised Japanese, Chinese, Korean and Arabic names, Indian
 * names, frequent surnames of English-speaking countries, and names of the generations that the lists of German, Dutch,
 * Polish, Portuguese, Italian, Spanish and French leave out.
 */
export const extraFirstNames = `
akira ayumi daiki daisuke haruka haruki haruto hayato hideo hina hiroki hiroko hiroshi hiroyuki hitomi ichiro
itsuki jiro junichi kaito kana kaori kazuki kazuko kazuo keiko keita kenichi kenji kenta kento koji kosuke kumiko
kyoko mai makoto mami manabu mariko masahiro masaki masako masao masaru mayumi megumi michiko midori minoru misaki
miyuki momoko naoki naoko naomi natsuki nobuo noriko reiko riku rina ryo ryosuke ryota saburo sachiko sakura satoko
satoshi sayaka shigeru shin shinichi shinji shiori shizuka shogo shota shun susumu tadashi taiki takahiro takashi
takeshi takuma takumi takuya taro tatsuya tetsuya tomoko tomomi toru toshio tsuyoshi yasuko yasuo yoichi yoko
yoshiko yoshio yuichi yuka yukari yuki yukiko yuko yumi yumiko yusuke yuta yutaka yuto yuya
aiguo bao baozhu chao chenguang chunhua dawei dongmei fang feifei feng gang guang guiying guoqiang haiyan haoran
haoyu hongmei hongwei huan huifang jiahao jianguo jianhua jianjun jiayi jiaxin jing jingjing jinhua junjie junwei
kaiwen lihua lijuan liling liming lingling liping meiling mei minghao mingyu peng pengfei qiang qing rong ruoxi
ruixin shuang tao tingting weijie weimin weiwei xia xiaohong xiaojun xiaoli xiaoming xiaoyan xiang xin xinyi xinyu
xiuying yan yang yichen yifan yifei yimin ying yiming yingying yong yongqiang yuan yuchen yuhan yujie yuxuan zeyu
zhen zhigang zhiqiang zhiwei zihan zixuan ziyi
akifumi akihiko akihiro akiko aoi asami asuka atsuko atsushi ayaka ayako azusa chie chieko chihiro chika chikako chise eiji eiko emiko etsuko
fumiko fumio genki hajime hanako haruko haruna hayate hideaki hidekazu hideki hiroaki hirofumi hisako hisashi honoka ichika isamu iwao jin jun junko kaoru
katsumi kayo kazuhiro kazuya keigo kenzo kimiko kiyoshi koichi kota koichiro kumi kunio kyohei maki mana masae masami masashi masato masatoshi masaya
mayu michio mieko miho mika miki mikako minako mitsuko mitsuo miwa miyako miyu mizuki mutsumi nagisa nana nanami natsumi noboru nobuko nobuyuki nozomi
osamu rei rie rika rin rumi ryuji ryoko sadao saki satomi satoru seiichi seiji setsuko shinobu shintaro shintarou shinya shizuo shoichi shoji shuichi
sora sumiko taichi takao takaaki takehiko takeo tamiko tatsuo teruo tetsuo tokiko tomohiro tomoya toshiaki toshiko toshimi tsubasa tsutomu tsuyako wakana
wataru yasuhiro yasushi yoshiaki yoshihiro yoshie yoshikazu yoshinori yoshito youko yudai yuko yukio yuriko yuri yutaro yuzuki
aino eero eetu eino elina eija esa hanna heikki heli hilkka ilkka inkeri irja jaakko jari jarmo joona jouko jouni juha juhani jukka jussi kaarina kalle kari
katja kirsi kirsti lauri leena liisa markku marjatta marko martti matti mervi mika mikko minna niina olavi oskari osmo outi paavo paivi pasi pekka pentti
petri pirjo pirkko raija raimo reijo riikka riitta risto ritva saara sami sanna sari satu seija seppo siiri sirkka sirpa sofia tapani tapio tarja teemu terhi
tero tiina timo toni topi tuija tuomas tuula ulla urho vaino veikko veli vesa ville virpi aslak guro ingrid ingvild sigrid solveig torbjorn vidar yngve
aivar andres anu ants epp hele jaan juri kaarel kadri kalev kati kersti kristjan liina maarja madis margus marju merike mihkel piret priit raivo rein siim
tarmo tiit tonu toomas triin urmas ulle vello
aitor ane amaia andoni arantxa asier begona edurne eneko gorka iker inaki itziar jon josu june koldo leire maite mikel nerea oihane unai xabier
arnau biel gemma jordi laia marti meritxell montserrat mireia nuria oriol pau pere roser xavi xenia
adaeze chidi chiamaka chinedu chinwe emeka folake funmilayo ifeanyi kelechi kwame kofi kwabena yaw akua abena ama adwoa ngozi nkechi nneka obinna oluwaseun
olumide tunde temitope uchenna wangari wanjiru kamau njeri otieno achieng atieno mwangi njoroge baraka juma neema
minjun seojun dohyun jihoon minho seoyeon jiwoo minseo hayun jisoo jimin soojin eunji hyejin jiyoung minji sunghoon
taehyung youngho youngsoo hyunwoo donghyun jaehyun kyungsoo sangwoo seungwoo yoona eunwoo haeun jieun yejin soyeon
jiho junho woojin minsu sungmin yunseo
aaliyah abdallah abdelaziz abdelkader abdul abdulaziz abdullah abdulrahman adnan ahmad ahmed aisha ali alia amal
amani amina amir amira ammar anas anwar asma ayman aymen aziz badr basma bashir bilal dalia dina faisal farah fares
farid faris faten fatima fatimah fatma fawzi ghada habib hadi haitham hakim hala hamid hamza hanan hani hasan hassan
haya hiba hisham huda hussain hussein ibrahim idris ihab imad iman imran ismail jamal jamila jawad kamal karim khadija
khaled khalid khalil laila lamia latifa layla leila lina lubna mahmoud majid malak malik manal mariam marwan maryam
mehdi mohamed mohammad mohammed mona mourad muhammad mustafa nabil nada nadia najwa nasser nawal noor nora omar osama
rami rana rania rashid rasha reem rida sahar said salah salem salim salma sami samir samira sana sara sawsan selim
shadi soraya suleiman tahar tamer tarek tariq usman wael walid yahya yara yasmin yasmine yasser youssef yousef yusuf
zahra zainab zakaria zayd zeinab ziad zineb
aarav aarti abhinav abhishek aditi aditya ajay akash akhil akshay amitabh amrita anand ananya anil anita anjali ankit
ankita anushka anuj arjun arun arvind asha ashish ashok ashwin bhavna chandra deepa deepak deepika devika dinesh divya
farhan gaurav gautam geeta girish gopal govind harish harsh harsha hemant indira ishaan ishita jagdish jaya jyoti
kabir kalpana kamala karthik kavita kavya kiran komal krishnan kunal lakshmi lalit lata madhav madhuri mahesh manish
manoj meena meera megha mohan mohit mukesh nandini naresh naveen neeraj neha nikhil nilesh nisha nitin pallavi pankaj
parth pooja prabhakar pradeep prakash pranav prasad prashant pratik preeti prerna priya priyanka radha raghav rahul
raj rajan rajeev rajesh rajiv raju rakesh ramesh rani ranjit rashmi ravi rekha ritu rohan rohit roshan sachin sagar
sameer sandeep sangeeta sanjay sanjeev santosh sarita satish saurabh savita seema shalini shanti sharad shilpa shiv
shivani shreya shruti shubham siddharth smita sneha sonali sonia srinivas subhash sudha sudhir suman sumit sunil sunita
suraj suresh surya sushma swati tanvi tarun tushar uday uma usha varun vasant venkat venkatesh vijay vikas vikram
vimal vinay vinod vishal vivek yash yogesh zainab
liam noah olivia emma sophia ava isabella mia amelia evelyn aiden logan mason ethan lucas jackson elijah grayson owen
wyatt caleb hudson nolan kayla brianna alyssa kaitlyn makayla jenna chelsea courtney danielle erica heather kristen
lindsay megan melissa michelle nicole rachel samantha stephanie tiffany beth cathy cindy debbie diana donna jill jodi
kathy kim laurie lori lynn marcia pam patty rhonda sharon sheila sherry shirley tammy tina wendy brad bruce chad craig
darren derek doug duane gary glenn greg jeff jeffrey keith kevin kurt larry lance neil randy rodney roger ron scott
shane stuart ted todd troy wade wayne alistair angus callum ciaran declan eoin fergus finlay fiona gareth graeme hamish
imogen isla kieran lachlan liam cormac brendan colm conall dermot donal eamon enda fergal kevin malachy niall ronan aoife aisling caoimhe
clodagh deirdre grainne orla roisin sinead una eilidh morag ewan euan angus lorna kirsty catriona rhona gwyneth bronwyn cerys carys dafydd emyr gethin
geraint ieuan iolo llewellyn owain rhodri siân tomos maeve niamh nigel oisin padraig rhys roisin ruairi saoirse seamus siobhan tadhg
aafke adelino agostinho aldina anke annegret anneliese annemiek annet annick antje aparecida arjan baerbel barbel benoite bento beppe berengere bertus
birte bogumila boguslaw boleslaw britta bronislaw bronislawa brunella burkhard carsten christel conceicao cordula corrie cristiane czeslaw czeslawa
deolinda detlef detlev dieuwke doerte eberhard eckhard edmundo edson eelco egbert eike ekkehard elfriede elisabete elke encarnacion ewout falko
fernand firmino frauke friedhelm frits geertje genowefa gerben gerlinde gernot gesine ghislaine ginette gisbert gitta goetz graca grazyna greetje
grete guenter guenther gunda gunther hanneke hannelore hartmut hedwig heike heiko helder heleen hella helmuth henk hennig heribert hetty hilde hinrich
holger honorata hubertus ifigenia ineke ingo inigo inken inmaculada iracema irmgard isaura isolde iwona jaap janneke jantje jaroslaw jeannine jeroen
jochem jochen jorien juergen jurgen jutta karola karsten klaartje lech leokadia leszek liesbeth liesel lieselotte lucette lucyna ludger luzia maciej
marcio margreet mariangela marijke mariska mariusz marjolein marnix mechthild michiel mieczyslaw miroslaw miroslawa moacir natascha natercia nelleke
nunzia olgierd onno otavio ottmar piedade pierina pierrette pina przemyslaw radoslaw raimunda raimundo reiner reinhild reinier remco renan rianne
rinus rogerio rogier rosaria roselyne roswitha rudiger ruediger rutger ruud sabatino saulo siegfried sieglinde sigrun sjaan slawomir stanislawa
swantje tadeusz telma telmo thekla thorsten tilo tineke tjitske traute trude trudy truus ullrich ulrike urszula uta ute uwe vinicius violaine volker
waldemar waltraud wiebe wieland wieslaw wieslawa willemijn wim winfried wioletta witold wladyslawa wojciech wolfram ynte zbigniew zdzislaw zeferino
zelia zilda zulmira
`;

/** Given names in Japanese, Chinese and Korean writing. */
export const extraNativeNames = `
太郎 次郎 一郎 花子 健太 翔太 大輔 健一 健二 浩 浩二 隆 誠 修 豊 進 茂 実 清 勝 博 正 学 剛 聡 智也 拓也 和也 達也 直樹 直人 雄太 雄一 祐介 裕太 翔 蓮 陽斗 悠斗 大翔 湊 樹 颯太
陽子 洋子 恵子 裕子 由美子 久美子 美穂 美香 美紀 真由美 直美 智子 幸子 和子 京子 良子 典子 明美 恵 愛 麻衣 彩 彩花 舞 優子 結衣 陽菜 凛 さくら 美咲 七海 莉子 結菜 香織 千尋
伟 芳 娜 秀英 敏 静 丽 强 磊 军 洋 勇 艳 杰 娟 涛 明 超 秀兰 霞 平 刚 桂英 小明 小红 小华 小丽 建国 建华 建军 志强 志伟 国强 晓明 海燕 婷婷 丽丽 雪 雪梅 玉兰 玉梅 红 红梅 俊 俊杰 浩然 宇轩
子轩 梓涵 欣怡 诗涵 雨桐 子涵 一诺 文 文静 慧 淑珍 淑芬 美玲 怡君 雅婷 志明 俊宏 家豪 雅雯 建宏 宗翰 冠宇
영희 철수 민수 영수 영호 지민 서연 서준 민서 하은 지우 현우 준호 지영 수진 은지 혜진 미영 정호 성민 동현 재현 상우 승우 유진 은영 수빈 예진 지현 민지
`;

export const extraLastNames = `
abe aoki arai araki arata endo fujii fujimoto fujita fujiwara fukuda goto hamada hara harada hasegawa hashimoto hayashi
higuchi hirano honda hoshino ichikawa igarashi iida ikeda imai inoue ishida ishihara ishii ishikawa ito iwasaki iwata
kaneko kato kawaguchi kawakami kawasaki kikuchi kimura kinoshita kobayashi kojima kondo kubo kudo maeda maruyama
matsuda matsui matsumoto matsuo miura miyamoto miyazaki mizuno mori morita murakami murata nagai nakagawa nakajima
nakamura nakano nakayama nishida nishimura noguchi nomura oda ogawa ohashi oishi okada okamoto ono ota otsuka saito
sakai sakamoto sakurai sasaki sato shibata shimizu shimada sugawara sugimoto sugiyama suzuki takada takagi takahashi
takano takeda takeuchi tamura tanabe tanaka taniguchi taylor tsuchiya tsukamoto uchida ueda ueno wada watanabe yamada
yamaguchi yamamoto yamashita yamazaki yokoyama yoshida yoshikawa
wang li zhang liu chen yang huang zhao wu zhou xu sun zhu hu lin guo gao luo zheng liang xie song tang feng deng cao
peng zeng xiao tian dong pan yuan cai jiang yu du ye cheng wei su lu ding ren shen yao lu jia fan fang zou xiong bai
meng qin qiu hou jiang yin xue yan lei duan shi tan dai he wong chan cheung lau leung ng kwok chow yeung lam chu
kim lee park choi jung jeong kang cho yoon jang lim han oh seo shin kwon hwang ahn hong yoo ryu moon baek nam
abdullah abdulrahman abbas ahmad ahmed ali alami amin ansari ayoub aziz bakr benali bennani farouk ghanem haddad hakim
hamdan hasan hassan hosseini hussain hussein ibrahim iqbal ismail jaber kader karimi khalil khan khoury malik mansour
masri mohamed mohammadi mohammed mousa mustafa naser nasser osman qureshi rahman rashid saad saeed said salah saleh
salem samara shah shaikh sharif sheikh siddiqui sultan suleiman tahir yousef youssef zidan
agarwal aggarwal arora banerjee bansal bhatia bhatt bhattacharya bose chatterjee chaudhary chauhan chopra das datta
desai deshmukh deshpande dey dixit dubey dutta ganguly garg ghosh goel gokhale gowda goyal gupta iyengar iyer jain jha
joshi kapoor kapur kaur khanna kohli krishnamurthy krishnan kulkarni kumar lal mahajan malhotra mehra mehta menon
mishra mittal modi mukherjee nair naidu pandey pandit parekh patel pathak patil pillai prasad rajan raman ranganathan
rao rathore reddy roy saini saxena sen seth sethi shah sharma shetty shukla singh sinha srinivasan srivastava
subramanian swamy tandon thakur tiwari tripathi trivedi varma venkatesan verma vyas yadav
smith johnson williams brown jones garcia miller davis rodriguez martinez hernandez lopez gonzalez wilson anderson
thomas taylor moore jackson martin lee perez thompson white harris sanchez clark ramirez lewis robinson walker young
allen king wright scott torres nguyen hill flores green adams nelson baker hall rivera campbell mitchell carter roberts
gomez phillips evans turner diaz parker cruz edwards collins reyes stewart morris morales murphy cook rogers gutierrez
ortiz morgan cooper peterson bailey reed kelly howard ramos kim cox ward richardson watson brooks chavez wood james
bennett gray mendoza ruiz hughes price alvarez castillo sanders patel myers long ross foster jimenez powell jenkins
perry russell sullivan bell coleman butler henderson barnes fisher vasquez simmons romero jordan patterson alexander
hamilton graham reynolds griffin wallace moreno west cole hayes bryant herrera gibson ellis tran medina aguilar stevens
murray ford castro marshall owens harrison fernandez mcdonald woods washington kennedy wells vargas henry freeman webb
tucker guzman burns crawford olson simpson porter hunter gordon mendez silva shaw snyder mason dixon munoz hunt hicks
holmes palmer wagner black robertson boyd rose stone salazar fox warren mills meyer rice schmidt garza daniels ferguson
nichols stephens soto weaver ryan gardner payne grant dunn kelley spencer hawkins arnold pierce hansen peters santos
hart bradley knight elliott cunningham duncan armstrong hudson carroll lane riley andrews alvarado ray delgado berry
perkins hoffman johnston matthews pena richards contreras willis carpenter lawrence sandoval guerrero george chapman
rios estrada ortega watkins greene nunez wheeler valdez harper burke larson santiago maldonado morrison franklin carlson
austin dominguez carr lawson jacobs obrien lynch singh vega bishop montgomery oliver jensen harvey williamson gilbert
dean sims espinoza howell wong reid hanson mccoy garrett burton fuller weber welch rojas lucas marquez fields park yang
little banks padilla day walsh bowman schultz luna fowler mejia davies evans byrne oconnor oneill gallagher doyle
mccarthy kavanagh nolan quinn fitzgerald macdonald mackenzie campbell sinclair fraser buchanan cameron mcintyre
adler almada bautista behrens bergmann besson bezerra bischoff blanchet boettcher bottcher boulanger bruin cabello caldas calvo camargo cavalcanti
cordeiro cordier couto cristiani dabrowska delaunay deluca devaux diehl diez dijkman dubreuil dupre eckert ehlers eijk engelhardt esteban etienne
exposito figueira friedrichs gaertner galan gallego garcez gartner geerts giese gimenez godinho greiner grondin grossmann guedes guichard guimaraes
haase hamon hebert heinz hempel henning herve hess hildebrandt hinz hoarau hoekstra ibanez kessler kiefer kirchner klemm kooij kowalska kozlowska
kremer kruse kuhlmann kuipers lamy langlois laporte lauer leblanc lebrun ledoux lejeune lemaitre lesage leveque lewandowska lindemann loeffler loffler
lorenzen ludwig manzano marechal mello menezes menzel michaud michels mobius moebius monnier nickel obermuller oosterbroek oswald pardo pascual
pasquier paulsen payet pelletier pichon poulain preuss queiros rademacher redondo reimer reiter resende reuter reynaud rezende ridder roesler rohde
rosler rudolph rueda ruppert saez sampaio sanz sauter scheffler schick schindler schlegel schlueter schluter schouten schroeter schroter schubert
schutte schwarze seabra sequeira sikorska siqueira soler soriano spaeth spath stadler steinbach strauss szymanska tessier thiele thieme thoma valero
vasconcelos veloso verhoef vetter viana vilela villar vogler voss wackernagel wagener walczyk wegner wendt wenzel westphal wieczorkowski wieland wilke
wisniewska wittmann wolter wulf wunderlich zanden zander zanoni zeller zielinska zubizarreta
`;
