package io.mubiao.command.sheet;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Writes down what is asked over the connections that serve requests: every statement, and every commit. */
final class StatementLog implements BeanPostProcessor {

    private final List<String> statements = new CopyOnWriteArrayList<>();

    List<String> statements() {
        return statements;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return name.equals("dataSource") ? new LoggedDataSource((DataSource) bean) : bean;
    }

    private final class LoggedDataSource extends DelegatingDataSource {

        LoggedDataSource(DataSource target) {
            super(target);
        }

        @Override
        public Connection getConnection() throws SQLException {
            var connection = super.getConnection();
            return (Connection) Proxy.newProxyInstance(
                    getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                        if (method.getName().equals("prepareStatement")) {
                            statements.add((String) arguments[0]);
                        } else if (method.getName().equals("commit")) {
                            statements.add("commit");
                        }
                        try {
                            return method.invoke(connection, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }
    }
}
