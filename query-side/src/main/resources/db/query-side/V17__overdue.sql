-- What is overdue is counted in the index alone, without a look at the rows.

drop index sheet_in_review;
create index sheet_in_review on sheet (region, waiting_since)
    include (stage, unit, department_unit, department, fiscal_year, submitted, twofold, seen_by, hidden_from)
    where phase = 'IN_REVIEW';
