package org.driftline.events.publisher;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.driftline.events.amqp.BrokerAddress;

/** A network between a publisher and its broker that can be cut, kept down, and frozen. */
final class TcpProxy implements AutoCloseable {
    private final ServerSocket server;
    private final BrokerAddress target;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private volatile boolean down;
    private volatile boolean frozen;

    TcpProxy(BrokerAddress target) throws IOException {
        this.target = target;
        this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        start(this::accept);
    }

    /** The broker as seen through this network. */
    BrokerAddress address() {
        return new BrokerAddress(
                "127.0.0.1",
                server.getLocalPort(),
                target.username(),
                target.password(),
                target.virtualHost(),
                target.tls());
    }

    /** Breaks every connection; new ones work. */
    void cut() {
        sockets.forEach(TcpProxy::closeQuietly);
        sockets.clear();
    }

    /** Breaks every connection, and each new one at once. */
    void down() {
        down = true;
        cut();
    }

    void up() {
        down = false;
    }

    /** Swallows everything from now on, without breaking a connection. */
    void freeze() {
        frozen = true;
    }

    @Override
    public void close() throws IOException {
        server.close();
        cut();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                if (down) {
                    closeQuietly(client);
                } else {
                    connect(client);
                }
            } catch (IOException e) {
                if (!server.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private void connect(Socket client) throws IOException {
        Socket broker = new Socket(target.host(), target.port());
        client.setTcpNoDelay(true);
        broker.setTcpNoDelay(true);
        sockets.add(client);
        sockets.add(broker);
        start(() -> pump(client, broker));
        start(() -> pump(broker, client));
    }

    private void pump(Socket from, Socket to) {
        byte[] buffer = new byte[16_384];
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                if (!frozen) {
                    out.write(buffer, 0, n);
                }
            }
        } catch (IOException e) {
            // a cut is what this network is for
            closeQuietly(from);
        }
        closeQuietly(to);
    }

    private static void start(Runnable task) {
        Thread thread = new Thread(task, "tcp-proxy");
        thread.setDaemon(true);
        thread.start();
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
