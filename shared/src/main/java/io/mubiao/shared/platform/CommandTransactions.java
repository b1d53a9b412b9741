package io.mubiao.shared.platform;

import java.util.Map;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Begins the transaction of a command, to which its events and all rows belong that it writes. A command that writes
 * nothing but its events may do without: it then holds no connection while it decides, and its events are stored
 * together with those of others.
 */
public final class CommandTransactions implements MessageHandlerInterceptor<CommandMessage<?>> {

    private static final String WITHOUT = "withoutTransaction";

    private final TransactionManager transactions;

    CommandTransactions(TransactionManager transactions) {
        this.transactions = transactions;
    }

    /** The metadata of a command that writes nothing but its events. */
    public static Map<String, Boolean> without() {
        return Map.of(WITHOUT, true);
    }

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> work, InterceptorChain chain) throws Exception {
        if (!work.getMessage().getMetaData().containsKey(WITHOUT)) {
            var transaction = transactions.startTransaction();
            work.onCommit(committed -> transaction.commit());
            work.onRollback(failed -> transaction.rollback());
        }
        return chain.proceed();
    }
}
