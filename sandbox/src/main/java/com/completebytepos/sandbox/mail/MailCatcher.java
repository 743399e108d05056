package com.completebytepos.sandbox.mail;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.List;

/** A mail server that delivers nothing: whatever is handed to it stays here, to be read. Listens on 127.0.0.1 only. */
final class MailCatcher implements AutoCloseable {
    private final GreenMail server;

    MailCatcher(int port) {
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    }

    void start() {
        server.start();
    }

    /** Oldest first. */
    List<CaughtMail> caught() {
        return List.of(server.getReceivedMessages()).stream().map(CaughtMail::of).toList();
    }

    void forgetAll() {
        try {
            server.purgeEmailFromAllMailboxes();
        } catch (FolderException e) {
            throw new IllegalStateException("the caught mails could not be forgotten", e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
