package org.driftline.commander.webhook;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;

/**
 * Whether an address is out on the Internet. Everything inside, this machine first of all, must not be reached by telling
 * the commander to send something there.
 *
 * @see <a href="https://www.iana.org/assignments/iana-ipv4-special-registry">IANA's special-purpose IPv4 addresses</a>
 * @see <a href="https://www.iana.org/assignments/iana-ipv6-special-registry">and IPv6</a>
 */
final class PublicAddress {
    private static final List<Block> CLOSED_4 = List.of(
            new Block(0, 8),
            new Block(ip(10, 0), 8),
            new Block(ip(100, 64), 10),
            new Block(ip(127, 0), 8),
            new Block(ip(169, 254), 16),
            new Block(ip(172, 16), 12),
            new Block(ip(192, 0), 24),
            new Block(0xC0000200, 24),
            new Block(0xC0586300, 24),
            new Block(ip(192, 168), 16),
            new Block(ip(198, 18), 15),
            new Block(0xC6336400, 24),
            new Block(0xCB007100, 24),
            new Block(ip(224, 0), 4),
            new Block(ip(240, 0), 4));

    private PublicAddress() {}

    static boolean is(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (address instanceof Inet4Address) {
            int ip = whole(bytes, 0);
            return CLOSED_4.stream().noneMatch(block -> block.holds(ip));
        }
        // 2000::/3 is what is given out; of it, addresses that carry IPv4 ones or are for documents are closed
        boolean given = (bytes[0] & 0xE0) == 0x20;
        int first = whole(bytes, 0);
        boolean teredo = first == 0x20010000;
        boolean documents = first == 0x20010DB8 || (first >>> 20) == 0x3FF;
        boolean sixToFour = (first >>> 16) == 0x2002;
        return given && !teredo && !documents && !sixToFour;
    }

    private static int ip(int first, int second) {
        return (first << 24) | (second << 16);
    }

    private static int whole(byte[] bytes, int at) {
        return ((bytes[at] & 0xFF) << 24)
                | ((bytes[at + 1] & 0xFF) << 16)
                | ((bytes[at + 2] & 0xFF) << 8)
                | (bytes[at + 3] & 0xFF);
    }

    /**
     * Addresses that begin alike.
     *
     * @param start the first of them
     * @param bits in how many bits
     */
    private record Block(int start, int bits) {
        boolean holds(int ip) {
            return (ip ^ start) >>> (32 - bits) == 0;
        }
    }
}
