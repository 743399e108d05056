package com.completebytepos.till;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A cable between a browser and the server that can be cut: bytes go through untouched while it is plugged in. Cut, every connection ends at once and
 * new ones are refused, as with a server process that is gone.
 */
public final class Cable implements AutoCloseable {
    private final int port;
    private final int to;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private ServerSocket door;
    private volatile boolean swallowing;

    public Cable(int to) {
        this.to = to;
        this.door = listen(0);
        this.port = door.getLocalPort();
        serve(door);
    }

    public int port() {
        return port;
    }

    public synchronized void cut() {
        if (door == null) return;
        close(door);
        door = null;
        open.forEach(Cable::close);
        open.clear();
    }

    /** What is asked reaches the server, what it answers reaches nobody: as when it dies after the commit. */
    public void swallowAnswers() {
        swallowing = true;
        open.forEach(Cable::close);
        open.clear();
    }

    public synchronized void plug() {
        swallowing = false;
        if (door != null) return;
        door = listen(port);
        serve(door);
    }

    @Override
    public void close() {
        cut();
    }

    private static ServerSocket listen(int port) {
        try {
            var door = new ServerSocket();
            door.setReuseAddress(true);
            door.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return door;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void serve(ServerSocket from) {
        run("cable", () -> {
            while (!from.isClosed()) join(from.accept());
        });
    }

    private void join(Socket near) throws IOException {
        var far = new Socket();
        open.add(near);
        open.add(far);
        try {
            far.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), to));
        } catch (IOException gone) {
            close(near);
            return;
        }
        run("cable out", () -> carry(near, far));
        run("cable in", () -> answer(far, near));
    }

    private void carry(Socket from, Socket to) throws IOException {
        try (from; to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private void answer(Socket from, Socket to) throws IOException {
        if (!swallowing) {
            carry(from, to);
            return;
        }
        try (from; to) {
            if (from.getInputStream().read() < 0) throw new IOException("nothing was answered");
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    /** A connection that ends is what cables are cut for. */
    private static void run(String name, Work work) {
        var thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException ended) {
                Thread.currentThread().setName(name + " ended: " + ended.getMessage());
            }
        }, name);
        thread.setDaemon(true);
        thread.start();
    }

    private static void close(AutoCloseable one) {
        try {
            one.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
