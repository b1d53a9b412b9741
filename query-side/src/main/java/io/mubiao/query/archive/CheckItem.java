package io.mubiao.query.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * One item of 四性检测.
 *
 * @param code within this program
 * @param method how it was found out
 * @param details what was found wrong, or why nobody looked
 */
record CheckItem(Nature nature, String code, String title, String method, Result result, List<String> details) {

    CheckItem {
        details = List.copyOf(details);
    }

    /** The four. */
    enum Nature {
        AUTHENTICITY("真实性"),
        COMPLETENESS("完整性"),
        USABILITY("可用性"),
        SAFETY("安全性");

        private final String label;

        Nature(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /** How it came out. */
    enum Result {
        PASSED("通过"),
        FAILED("不通过"),
        NOT_CHECKED("未检测");

        private final String label;

        Result(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /** Looks at the files. */
    interface Examination {

        /** Adds what is wrong; what it throws is wrong as well. */
        void run(List<String> faults) throws IOException;
    }

    static CheckItem of(Nature nature, String code, String title, String method, Examination examination) {
        var faults = new ArrayList<String>();
        try {
            examination.run(faults);
        } catch (IOException | RuntimeException e) {
            faults.add("无法检测：" + e.getMessage());
        }
        return new CheckItem(nature, code, title, method, faults.isEmpty() ? Result.PASSED : Result.FAILED, faults);
    }

    static CheckItem notChecked(Nature nature, String code, String title, String method, String why) {
        return new CheckItem(nature, code, title, method, Result.NOT_CHECKED, List.of(why));
    }
}
