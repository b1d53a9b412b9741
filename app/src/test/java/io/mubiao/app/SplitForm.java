package io.mubiao.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The split form: each side a process of its own on one PostgreSQL. */
final class SplitForm {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private SplitForm() {}

    /** As the compose file does it: one login per process, each a member of its role only; the owner migrates. */
    static void logins(Postgres postgres) {
        for (var role : List.of("command", "query", "identity")) {
            postgres.execute(
                    "create role mubiao_" + role + " nologin",
                    "create role " + role + "_login login password 'secret' in role mubiao_" + role);
        }
    }

    static Program launch(String module, Postgres postgres, String... more) {
        var login = module.replace("-side", "") + "_login";
        var arguments = new ArrayList<>(List.of(more));
        arguments.addAll(List.of(
                "--mubiao.database.url=" + postgres.url(),
                "--mubiao.database.username=" + login,
                "--mubiao.database.password=secret",
                "--mubiao.database.owner-username=postgres",
                "--mubiao.security.public-api-documents=true"));
        var jar = ROOT.resolve(module).resolve("target").resolve(module + "-1.0.0-SNAPSHOT-exec.jar");
        return Program.launch(
                jar, County.temporaryDirectory(), Map.of(), Program.freePort(), arguments.toArray(String[]::new));
    }
}
