package io.mubiao.app;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/** A first start with the demo and its end, by which a JVM learns at packaging time which classes the program takes. */
final class Rehearsal {

    private Rehearsal() {}

    /** @param args the directory for the files of its database; what is there is deleted */
    public static void main(String[] args) throws IOException {
        FileSystemUtils.deleteRecursively(Path.of(args[0]));
        MubiaoApplication.main(new String[] {"--demo", "--server.port=" + freePort(), "--mubiao.data=" + args[0]});
        System.exit(0);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
