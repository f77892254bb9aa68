package com.example.cornershop.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A way to a server that can break: {@link #freeze} leaves connections open and silent (a host that hangs: no reset, no
 * end), {@link #refuse} ends them and takes no new ones (a server that is away), {@link #cut} ends those that are open.
 */
public final class TcpProxy implements AutoCloseable {
    /** Windows knows no such option. */
    private static final boolean SHARED = new Socket().supportedOptions().contains(StandardSocketOptions.SO_REUSEPORT);

    private final InetSocketAddress server;
    private final int port;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Object gate = new Object();
    /** Keeps the port, so that nobody else gets it while nobody listens there. */
    private final Socket place = new Socket();
    private ServerSocket listener;
    private boolean frozen;

    private TcpProxy(InetSocketAddress server) throws IOException {
        this.server = server;
        this.listener = listen(0);
        this.port = listener.getLocalPort();
        if (SHARED) {
            place.setOption(StandardSocketOptions.SO_REUSEPORT, true);
            place.bind(listener.getLocalSocketAddress());
        }
        accept(listener);
    }

    /** A proxy on a free port of this machine. */
    public static TcpProxy to(String host, int port) {
        try {
            return new TcpProxy(new InetSocketAddress(host, port));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return port;
    }

    public void freeze() {
        synchronized (gate) {
            frozen = true;
        }
    }

    public void thaw() {
        synchronized (gate) {
            frozen = false;
            gate.notifyAll();
        }
    }

    public void cut() {
        open.forEach(TcpProxy::end);
    }

    public synchronized void refuse() {
        end(listener);
        cut();
    }

    /** Takes connections again, at the same port. */
    public synchronized void admit() {
        try {
            if (listener.isClosed()) {
                listener = listen(port);
                accept(listener);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        refuse();
        end(place);
        thaw();
    }

    private static ServerSocket listen(int port) throws IOException {
        var socket = new ServerSocket();
        socket.setReuseAddress(true);
        if (SHARED) {
            socket.setOption(StandardSocketOptions.SO_REUSEPORT, true);
        }
        socket.bind(new InetSocketAddress(InetAddress.getByName("localhost"), port), 512);
        return socket;
    }

    private void accept(ServerSocket from) {
        daemon("accept", () -> {
            while (!from.isClosed()) {
                Socket client = from.accept();
                if (isOpen(client, from)) {
                    daemon("connect", () -> connect(client));
                }
            }
        });
    }

    /** A listener that was closed may still have accepted one. */
    private synchronized boolean isOpen(Socket client, ServerSocket listener) {
        if (listener.isClosed()) {
            end(client);
            return false;
        }
        return open.add(client);
    }

    private void connect(Socket client) throws IOException {
        try {
            awaitThaw();
            var upstream = new Socket();
            upstream.connect(server);
            open.add(upstream);
            daemon("from-server", () -> pump(upstream, client));
            pump(client, upstream);
        } finally {
            forget(client);
        }
    }

    private void pump(Socket from, Socket to) throws IOException {
        try (from; to) {
            byte[] bytes = new byte[16 * 1024];
            for (int n = from.getInputStream().read(bytes); n >= 0; n = from.getInputStream().read(bytes)) {
                awaitThaw();
                to.getOutputStream().write(bytes, 0, n);
            }
        } finally {
            forget(from);
            forget(to);
        }
    }

    private void awaitThaw() throws IOException {
        synchronized (gate) {
            while (frozen) {
                try {
                    gate.wait();
                } catch (InterruptedException e) {
                    throw new IOException(e);
                }
            }
        }
    }

    private void forget(Socket socket) {
        end(socket);
        open.remove(socket);
    }

    private static void end(AutoCloseable socket) {
        try {
            socket.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Task {
        void run() throws IOException;
    }

    private static void daemon(String name, Task task) {
        Thread thread = new Thread(
                () -> {
                    try {
                        task.run();
                    } catch (IOException e) {
                        // one side went away: what a proxy is for
                    }
                },
                "tcp-proxy-" + name);
        thread.setDaemon(true);
        thread.start();
    }
}
