package io.mubiao.shared.sheet;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands on a target sheet (部门项目支出预算绩效目标表), every text exactly as given. A text
 * that is not there is null; a cell that was left empty is an empty text.
 *
 * @param edition the taxonomy of the indicators: {@code 88} (财预〔2015〕88号) or {@code 101} (财预〔2021〕101号)
 * @param fiscalYear 预算年度
 * @param number the number behind the title, 1-based within its document
 * @param projectCode 项目代码, 21 characters in 预算管理一体化
 * @param department 主管部门
 * @param implementingUnit 实施单位
 * @param projectAttribute 项目属性
 * @param projectTerm 项目期限
 * @param financeOffice 资金主管处（科、股）室
 * @param annualAmount 项目年度金额, 元, decimal string with at most two decimals
 * @param annualGoal 项目年度绩效目标
 * @param midTermGoal 中期绩效目标
 * @param form 表样, which decides what must be filled in ({@link FormEdition}); null for the county's own, and then left out
 *     of the JSON, so that older digests stay what they are
 */
public record SheetContent(
        String edition,
        int fiscalYear,
        @Nullable Integer number,
        @Nullable String projectName,
        @Nullable String projectCode,
        @Nullable String department,
        @Nullable String implementingUnit,
        @Nullable String projectAttribute,
        @Nullable String projectTerm,
        @Nullable String financeOffice,
        @Nullable String annualAmount,
        List<FundingPart> fundingParts,
        @Nullable String annualGoal,
        @Nullable String midTermGoal,
        List<Indicator> indicators,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String form) {

    public SheetContent {
        fundingParts = fundingParts == null ? List.of() : List.copyOf(fundingParts);
        indicators = indicators == null ? List.of() : List.copyOf(indicators);
    }

    /** On the county's own form. */
    public SheetContent(
            String edition,
            int fiscalYear,
            @Nullable Integer number,
            @Nullable String projectName,
            @Nullable String projectCode,
            @Nullable String department,
            @Nullable String implementingUnit,
            @Nullable String projectAttribute,
            @Nullable String projectTerm,
            @Nullable String financeOffice,
            @Nullable String annualAmount,
            List<FundingPart> fundingParts,
            @Nullable String annualGoal,
            @Nullable String midTermGoal,
            List<Indicator> indicators) {
        this(
                edition,
                fiscalYear,
                number,
                projectName,
                projectCode,
                department,
                implementingUnit,
                projectAttribute,
                projectTerm,
                financeOffice,
                annualAmount,
                fundingParts,
                annualGoal,
                midTermGoal,
                indicators,
                null);
    }
}
