// Written by scripts/generate.mjs from packages/kinds/data/; edit those files.
export const kindFiles: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "work-report": {
    "kind.tsv": "key\tvalue\nname.zh\t政府工作报告\nname.en\tgovernment work report\nlanguage\tzh\nreviews\t-1\nplans\t0\nparts\tdivided\nneeds\treview tasks\npromises\trequirements tasks government other\n",
    "names.tsv": "pattern\twhere\n工作报告\ttitle\n工作的报告\ttitle\n政府工作报告\ttext\n[向大会作报]{2,6}.{0,6}工作\ttext\n(?:代表|受)[^。，]{0,16}(?:政府|国务院)[^。]{0,60}报告\ttext\n各\\s?位\\s?(?:代\\s?表|委\\s?员|议\\s?员)\taddress\n立法会主席\topening\n主任委员\topening\n主任、\topening\n主任：\topening\n尊敬的主任\topening\n委员们\topening\n主席\topening\n议长\topening\n尊敬的主席\topening\n尊敬的议长\topening\n女士们\topening\n同志们\topening\n代表们\topening\n",
    "outline.tsv": "word\tclass\n今后五年\twhen\n今后5年\twhen\n未来五年\twhen\n未来5年\twhen\n接下来五年\twhen\n本届政府任期\twhen\n目标\twhat\n任务\twhat\n要求\twhat\n思路\twhat\n考虑\twhat\n举措\twhat\n方针\twhat\n指导思想\twhat\n重点\twhat\n部署\twhat\n安排\twhat\n打算\twhat\n建议\twhat\n蓝图\twhat\n愿景\twhat\n收官\tyear\n开局\tyear\n之年\tyear\n编制\tyear\n今年\tyear\n全年\tyear\n",
    "roles.tsv": "word\trole\tends\n回顾\treview\tyes\n年政府的工作\treview\tyes\n过去五年的政府工作\treview\tyes\n工作总结\treview\tyes\n成就\treview\tyes\n主要成绩\treview\tyes\n工作成效\treview\tyes\n工作情况\treview\tyes\n完成情况\treview\tyes\n工作体会\treview\tyes\n基本总结\treview\tyes\n任务\ttasks\tyes\n重点工作\ttasks\tyes\n工作重点\ttasks\tyes\n主要工作\ttasks\tyes\n工作安排\ttasks\tyes\n工作打算\ttasks\tyes\n工作建议\ttasks\tyes\n工作的建议\ttasks\tyes\n总体部署\trequirements\tyes\n工作部署\ttasks\tyes\n安排建议\ttasks\tyes\n主要举措\ttasks\tyes\n民生实事\ttasks\tyes\n总体要求\trequirements\tyes\n总体思路\trequirements\tyes\n总体考虑\trequirements\tyes\n主要考虑\trequirements\tyes\n政策取向\trequirements\tyes\n指导思想\trequirements\tyes\n指导方针\trequirements\tyes\n预期目标\trequirements\tyes\n主要目标\trequirements\tyes\n奋斗目标\trequirements\tyes\n发展目标\trequirements\tyes\n工作目标\trequirements\tyes\n总体目标\trequirements\tyes\n要求和目标\trequirements\tyes\n思路和目标\trequirements\tyes\n要求、目标\trequirements\tyes\n自身建设\tgovernment\tyes\n自身改革\tgovernment\tno\n政府履职\tgovernment\tno\n政府效能\tgovernment\tno\n政府建设\tgovernment\tyes\n政府治理现代化\tgovernment\tyes\n政府治理体系\tgovernment\tno\n行政能力建设\tgovernment\tno\n政府治理能力\tgovernment\tno\n政风建设\tgovernment\tyes\n现代政府\tgovernment\tyes\n服务型政府\tgovernment\tyes\n法治政府\tgovernment\tyes\n廉洁政府\tgovernment\tyes\n高效政府\tgovernment\tyes\n人民满意政府\tgovernment\tyes\n满意的政府\tgovernment\tyes\n前言\topening\tyes\n引言\topening\tyes\n结束语\tclosing\tyes\n结语\tclosing\tyes\n名词解释\tappendix\tyes\n名词注释\tappendix\tyes\n用语说明\tappendix\tyes\n术语解释\tappendix\tyes\n首先报告\treview\tno\n廉政建设\tgovernment\tyes\n清廉政府\tgovernment\tyes\n",
    "words.tsv": "word\tclass\n预期目标\ttarget\n发展目标\ttarget\n主要目标\ttarget\n目标任务\ttarget\n工作目标\ttarget\n奋斗目标\ttarget\n预期目标\ttarget-list\n主要目标\ttarget-list\n目标是\ttarget-list\n目标为\ttarget-list\n目标任务是\ttarget-list\n政府系统\tgovernment\n各级政府\tgovernment\n自身建设\tgovernment\n法治政府\tgovernment\n服务型政府\tgovernment\n廉洁政府\tgovernment\n政府职能\tgovernment\n政府工作人员\tgovernment\n公务员\tgovernment\n公职人员\tgovernment\n领导干部\tgovernment\n干部队伍\tgovernment\n依法行政\tgovernment\n依法履职\tgovernment\n依法决策\tgovernment\n科学决策\tgovernment\n行政执法\tgovernment\n行政效能\tgovernment\n行政决策\tgovernment\n行政权力\tgovernment\n权力运行\tgovernment\n政务公开\tgovernment\n政务诚信\tgovernment\n政务服务\tgovernment\n简政放权\tgovernment\n放管服\tgovernment\n法律监督\tgovernment\n工作监督\tgovernment\n民主监督\tgovernment\n社会监督\tgovernment\n舆论监督\tgovernment\n审计监督\tgovernment\n自觉接受\tgovernment\n代表建议\tgovernment\n议案\tgovernment\n提案\tgovernment\n廉洁\tgovernment\n廉政\tgovernment\n清廉\tgovernment\n腐败\tgovernment\n勤政\tgovernment\n八项规定\tgovernment\n四风\tgovernment\n作风\tgovernment\n形式主义\tgovernment\n官僚主义\tgovernment\n为基层减负\tgovernment\n紧日子\tgovernment\n三公\tgovernment\n一般性支出\tgovernment\n从严治党\tgovernment\n两个确立\tgovernment\n四个意识\tgovernment\n政治判断力\tgovernment\n政治建设\tgovernment\n政治三力\tgovernment\n担当作为\tgovernment\n真抓实干\tgovernment\n执行力\tgovernment\n抓落实\tgovernment\n狠抓落实\tgovernment\n求真务实\tgovernment\n不作为\tgovernment\n懒政\tgovernment\n问责\tgovernment\n调查研究\tgovernment\n政绩观\tgovernment\n",
  },
  "budget-report": {
    "kind.tsv": "key\tvalue\nlike\twork-report\nname.zh\t预算报告\nname.en\tbudget report\n",
    "names.tsv": "pattern\twhere\n预算执行情况.{0,40}(?:预算|草案).{0,10}报告\ttitle\n财政预算.{0,40}报告\ttitle\n预算执行情况与.{0,30}预算草案\ttext\n各\\s?位\\s?(?:代\\s?表|委\\s?员)\taddress\n委员们\topening\n",
  },
  "budget-speech": {
    "kind.tsv": "key\tvalue\nname.zh\t预算演词\nname.en\tbudget speech\nlanguage\ten\nplace\t新加坡\nreviews\t-1\nplans\t0\nparts\tmixed\nneeds\ttasks\npromises\trequirements tasks government other\n",
    "names.tsv": "pattern\twhere\nBudgetSpeech\ttitle\nBudgetStatement\ttitle\n[Ff]inancialpolicyoftheGovernment\ttext\n(?:Mr|Mdm|Madam)\\s(?:Deputy\\s)?(?:Speaker|President)\taddress\n",
    "words.tsv": "word\tclass\n will \tpromise\n shall \tpromise\n intend \tpromise\n plan to \tpromise\n aim to \tpromise\n",
  },
  "economic-conference": {
    "kind.tsv": "key\tvalue\nlike\twork-report\nname.zh\t经济工作会议\nname.en\teconomic work conference\nplace\t全国\nreviews\t0\nplans\t1\nparts\tmixed\nneeds\ttasks\n",
    "names.tsv": "pattern\twhere\n经济工作会议\ttitle\n经济工作会议.{0,24}(?:举行|召开)\ttext\n",
    "words.tsv": "word\tclass\n主要预期目标\ttarget\n预期目标是\ttarget-list\n要\tpromise\n必须\tpromise\n明年\tpromise\n会议认为\tdone\n会议指出\tdone\n",
  },
  "five-year-plan": {
    "kind.tsv": "key\tvalue\nlike\twork-report\nname.zh\t五年规划纲要\nname.en\tfive-year plan outline\nreviews\t-5..-1\nplans\t0..4\nneeds\ttasks\n",
    "names.tsv": "pattern\twhere\n五年(?:规划|计划)(?:和.{0,20}远景目标)?的?纲要(?:（草案）)?$\ttitle\n",
  },
  "party-congress": {
    "kind.tsv": "key\tvalue\nlike\twork-report\nname.zh\t党代会报告\nname.en\tparty congress report\nplace\t全国\nreviews\t-5..-1\nplans\t0..4\nneeds\ttasks\n",
    "names.tsv": "pattern\twhere\n全国代表大会上的报告\ttitle\n(?:党|共产党).{0,12}次代表大会上的报告\ttitle\n(?:代表|受).{0,16}届(?:中央)?委员会.{0,30}报告\ttext\n同志们\taddress\n同志们\topening\n",
  },
  "plan-report": {
    "kind.tsv": "key\tvalue\nlike\twork-report\nname.zh\t计划报告\nname.en\tplan report\n",
    "names.tsv": "pattern\twhere\n国民经济和社会发展计划.{0,40}报告\ttitle\n计划执行情况.{0,40}(?:计划|草案).{0,10}报告\ttitle\n计划执行情况与.{0,30}计划草案\ttext\n各\\s?位\\s?(?:代\\s?表|委\\s?员)\taddress\n委员们\topening\n",
  },
  "policy-address": {
    "kind.tsv": "key\tvalue\nlike\twork-report\nname.zh\t施政报告\nname.en\tpolicy address\nplace\t香港\nparts\tmixed\nneeds\ttasks\n",
    "names.tsv": "pattern\twhere\n施政报告\ttitle\n施政报告\ttext\n各\\s?位\\s?(?:议\\s?员|市\\s?民)\taddress\n立法会主席\topening\n主席先生\topening\n主席女士\topening\n主席\topening\n",
    "words.tsv": "word\tclass\n主要目标\ttarget\n指标\ttarget\n目标是\ttarget-list\n指标是\ttarget-list\n将会\tpromise\n会在\tpromise\n我会\tpromise\n我们会\tpromise\n政府会\tpromise\n会继续\tpromise\n会推出\tpromise\n会成立\tpromise\n会加强\tpromise\n会全力\tpromise\n会研究\tpromise\n会进一步\tpromise\n会与\tpromise\n会为\tpromise\n将\tpromise\n计划\tpromise\n准备\tpromise\n决定\tpromise\n建议\tpromise\n目标是\tpromise\n预计\tpromise\n",
  },
  "task-division": {
    "kind.tsv": "key\tvalue\nlike\twork-report\nname.zh\t任务分工\nname.en\tdivision of tasks\nparts\tlisted\nneeds\ttasks\n",
    "names.tsv": "pattern\twhere\n工作报告.{0,40}(?:分工|分解|任务清单)\ttitle\n",
  },
};
