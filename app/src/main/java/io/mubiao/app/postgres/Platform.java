package io.mubiao.app.postgres;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** Which PostgreSQL fits this machine, and how its programs are started here. */
final class Platform {

    private static final String SYSTEM = system(System.getProperty("os.name").toLowerCase(Locale.ROOT));
    private static final String PROCESSOR =
            processor(System.getProperty("os.arch").toLowerCase(Locale.ROOT));

    private Platform() {}

    /** The name under which the binaries' package keeps its archive. */
    static String archive() {
        return "/postgres-" + SYSTEM + "-" + PROCESSOR + ".txz";
    }

    static String executable(String program) {
        return SYSTEM.equals("windows") ? program + ".exe" : program;
    }

    /** PostgreSQL refuses to run as root: in a user namespace of its own it does not see that it does. */
    static List<String> prefix() throws IOException, InterruptedException {
        if (!"root".equals(System.getProperty("user.name")) || !SYSTEM.equals("linux")) {
            return List.of();
        }
        if (new ProcessBuilder("unshare", "-U", "true").start().waitFor() != 0) {
            throw new IOException("PostgreSQL 不能以 root 身份运行；请换一个用户启动，或用 mubiao.database.url 指定数据库");
        }
        return List.of("unshare", "-U");
    }

    private static String system(String name) {
        if (name.contains("windows")) {
            return "windows";
        }
        return name.contains("mac") ? "darwin" : "linux";
    }

    private static String processor(String name) {
        return switch (name) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> name;
        };
    }
}
