package io.mubiao.identity.bootstrap;

import java.io.PrintStream;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Makes what nobody could make without being signed in. All of it happens in one transaction that only one process at a
 * time can be in: a second one, or a second start, finds everything done.
 */
@Component("identityBootstrap")
class Bootstrap {

    private final BootstrapProperties properties;
    private final TransactionOperations transactions;
    private final Installation installation;
    private final FirstAdministrator administrator;
    private final Demo demo;

    Bootstrap(
            BootstrapProperties properties,
            TransactionOperations transactions,
            Installation installation,
            FirstAdministrator administrator,
            Demo demo) {
        this.properties = properties;
        this.transactions = transactions;
        this.installation = installation;
        this.administrator = administrator;
        this.demo = demo;
    }

    /** @param console where the first administrator's password is told, once */
    void run(PrintStream console) {
        transactions.execute(status -> bootstrap()).ifPresent(password -> {
            console.println();
            console.println("  首次启动：已建立系统管理员账号 " + FirstAdministrator.ID);
            console.println("  一次性密码（只显示这一次，首次登录须更改）：" + password);
            console.println();
        });
    }

    /** @return the first administrator's one-time password if it was made now */
    private Optional<String> bootstrap() {
        installation.lock();
        var first = installation.firstStart();
        var demoPassword = properties.demo() ? properties.demoPassword() : null;
        if (demoPassword != null) {
            first.ifPresentOrElse(start -> demo.follow(start, demoPassword), () -> demo.create(demoPassword));
            return Optional.empty();
        }
        return first.isPresent() ? Optional.empty() : Optional.of(administrator.create(properties.region()));
    }
}
