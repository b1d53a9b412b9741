package io.mubiao.shared.platform.http;

import java.net.InetAddress;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import org.apache.catalina.util.NetMaskSet;
import org.apache.coyote.AbstractProcessor;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint;
import org.apache.tomcat.util.net.SocketEvent;
import org.apache.tomcat.util.net.SocketWrapperBase;

/**
 * Closes connections that one address has too many of, and those whose headers come too slowly. Tomcat's own time-out
 * begins anew with every byte: a byte now and then would hold a connection for ever.
 */
final class BoundedEndpoint extends NioEndpoint {

    private static final long NOT_STARTED = -1;

    private Duration headerTime = Duration.ofSeconds(10);
    private int perAddress = Integer.MAX_VALUE;
    private NetMaskSet proxies = new NetMaskSet();

    /** @param trusted through which many people come */
    void bound(HttpProperties bounds, NetMaskSet trusted) {
        headerTime = bounds.headerTime();
        perAddress = bounds.connectionsPerAddress();
        proxies = trusted;
    }

    @Override
    protected boolean setSocketOptions(SocketChannel socket) {
        if (hasRoom(socket.socket().getInetAddress())) {
            return super.setSocketOptions(socket);
        }
        destroySocket(socket);
        return false;
    }

    /** Counts what is open: a counter of its own could be wrong for ever once it was wrong. */
    private boolean hasRoom(InetAddress address) {
        if (address.isLoopbackAddress() || proxies.contains(address)) {
            return true;
        }
        return connections.keySet().stream()
                        .filter(open -> address.equals(open.socket().getInetAddress()))
                        .limit(perAddress)
                        .count()
                < perAddress;
    }

    @Override
    public boolean processSocket(SocketWrapperBase<NioChannel> connection, SocketEvent event, boolean dispatch) {
        // on false the poller closes the connection
        return !(event == SocketEvent.OPEN_READ && isLate(connection))
                && super.processSocket(connection, event, dispatch);
    }

    /** Between two bytes of its headers a request waits with its processor; a later one is asynchronous. */
    private boolean isLate(SocketWrapperBase<NioChannel> connection) {
        if (!(connection.getCurrentProcessor() instanceof AbstractProcessor waiting) || waiting.isAsync()) {
            return false;
        }
        long start = waiting.getRequest().getStartTimeNanos();
        return start != NOT_STARTED && System.nanoTime() - start > headerTime.toNanos();
    }
}
