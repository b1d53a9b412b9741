package io.mubiao.command.intake.words;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a label is about whose very words no form is known to print: offices put the same few words together in their own way.
 * Asked only where the vocabulary has no answer.
 */
final class LabelPatterns {

    private static final int LONGEST = 20;

    /** How the patterns end; asked first, since most cells are no labels. */
    private static final String ENDS = "称额金计合数度模资算目标期限周间年月位门体构码编性型别质类室处科股款助套筹券贷转余户入基请排政出投)";

    private static final String OF_PROJECT = "(?:项目|专项|政策|资金|预算|本项目|支出|部门|单位|子)*";
    private static final String OF_YEAR = "(?:当年|本年度?|年度|20[0-9]{2}年度?)";
    private static final String OF_YEARS = "(?:中期|中长期|长期|实施期|全周期|全生命周期|项目期|三年|历年)";

    /** Not a source of money, though it speaks of money. */
    private static final Pattern NO_SOURCE =
            Pattern.compile(".*(?:来源|用途|主管|归口|[科处股]室|单位$|总额|总计|使用|情况|管理|执行|分配|到位|依据|测算|明细|名称|方式|性质|率).*");

    private static final Map<HeadLabel, Pattern> PATTERNS = patterns();

    private LabelPatterns() {}

    private static Map<HeadLabel, Pattern> patterns() {
        var patterns = new LinkedHashMap<HeadLabel, Pattern>();
        patterns.put(
                HeadLabel.PROJECT_NAME, Pattern.compile("(?:预算|二级|子)?(?:项目|专项|专项资金|政策)(?:\\([^()]{1,6}\\)|及政策)?名称"));
        patterns.put(
                HeadLabel.MID_TERM_AMOUNT,
                Pattern.compile(OF_PROJECT + OF_YEARS + OF_PROJECT
                        + "(?:总额|总金额|金额|总预算|总投资|总计|合计)|(?:项目|建设)*总(?:投资|投入|概算)(?:额|金额)?"));
        patterns.put(
                HeadLabel.ANNUAL_AMOUNT,
                Pattern.compile("(?:" + OF_YEAR + "|项目|专项|部门|单位|财政|预算|申请|申报|安排|批复|资金|支出|投资)*"
                        + "(?:资金总额|预算总额|投资总额|资金总计|资金合计|预算金额|预算数|预算总计|资金预算|申请资金|申报资金|安排资金|申请金额|申报金额|安排金额|批复金额|预算规模|资金规模|资金额度)|"
                        + OF_YEAR + "(?:项目|财政|支出)*(?:预算|资金|投入|投资|金额)(?:数|额|安排|申请)?"));
        patterns.put(HeadLabel.MID_TERM_GOAL, Pattern.compile(OF_PROJECT + OF_YEARS + "(?:总体|主要|预期|绩效|总)*目标"));
        patterns.put(
                HeadLabel.ANNUAL_GOAL,
                Pattern.compile(
                        OF_PROJECT + OF_YEAR + "(?:总体|主要|预期|工作|项目|绩效|总)*目标|" + OF_PROJECT + "预期(?:绩效)?(?:总)?目标"));
        patterns.put(HeadLabel.OVERALL_GOAL, Pattern.compile(OF_PROJECT + "(?:绩效)?(?:总体|总)(?:绩效)?(?:总)?目标"));
        patterns.put(
                HeadLabel.PROJECT_TERM, Pattern.compile(OF_PROJECT + "(?:实施|执行|建设|起止|存续|计划)+(?:期限?|周期|时间|年限|期间|年月)"));
        patterns.put(
                HeadLabel.IMPLEMENTING_UNIT,
                Pattern.compile(OF_PROJECT + "(?:具体)?(?:实施|承担|执行|使用|建设|承办)(?:单位|部门|主体|机构)(?:名称)?(?:及[代编]码)?"));
        patterns.put(
                HeadLabel.DEPARTMENT,
                Pattern.compile(
                        "(?:项目|专项|资金|业务|中央|省级|市级|县级|区级|地方|预算|一级)*(?:主管|归口)(?:预算)?(?:部门|单位|机构)(?:\\(单位\\)|\\(公章\\))?(?:名称)?(?:及[代编]码)?"));
        patterns.put(
                HeadLabel.PROJECT_ATTRIBUTE, Pattern.compile("(?:项目|专项|支出)(?:\\([^()]{1,4}\\))?(?:属性|类型|类别|性质|分类)"));
        patterns.put(HeadLabel.FINANCE_OFFICE, Pattern.compile(".{0,6}(?:归口|主管|业务|对口)(?:处|科|股)(?:\\(.{1,5}\\))?室?"));
        patterns.put(
                HeadLabel.FUNDING_PART,
                Pattern.compile(
                        ".{0,10}(?:拨款|补助|专项资金|配套|自筹|本年财政|债券|贷款|结转|结余|专户|收入|基金|公共预算|经营预算|预算安排|本级财政|上级财政|本级支出)(?:资金|预算|安排)?"
                                + "|.{0,6}(?:财政预算|财政|其他|社会|地方|自有|中央|省级|市级|县级|区级|乡镇|本级|上级)(?:补助|配套|安排|专项)?(?:资金|预算|支出|投入)"));
        return patterns;
    }

    /** @param key of the cell, without colon and unit */
    static @Nullable HeadLabel label(String key) {
        if (key.length() > LONGEST || key.length() < 3 || ENDS.indexOf(key.charAt(key.length() - 1)) < 0) {
            return null;
        }
        for (var pattern : PATTERNS.entrySet()) {
            if (pattern.getValue().matcher(key).matches()
                    && !(pattern.getKey() == HeadLabel.FUNDING_PART
                            && NO_SOURCE.matcher(key).matches())) {
                return pattern.getKey();
            }
        }
        return null;
    }
}
