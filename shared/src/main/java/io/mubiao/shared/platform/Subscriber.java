package io.mubiao.shared.platform;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;

/** Whom an address belongs to, as far as it tells: one IPv6 subscriber has more addresses than could be counted. */
public final class Subscriber {

    private static final int NETWORK_BYTES = 8;

    private Subscriber() {}

    /** The IPv4 address itself, or the first 64 bits of an IPv6 address. */
    public static String of(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            return InetAddress.getByName(address) instanceof Inet6Address known
                    ? HexFormat.of().formatHex(known.getAddress(), 0, NETWORK_BYTES) + "/64"
                    : address;
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
