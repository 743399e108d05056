package com.completebytepos.sandbox.etims.door;

import com.completebytepos.sandbox.etims.Profile;
import com.completebytepos.sandbox.etims.Simulator;
import com.completebytepos.sandbox.etims.wire.Reply;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** KRA's address of one profile. Slow answers hold no thread, so that many callers may wait at once. */
abstract class EtimsDoor extends HttpServlet {

    private static final Logger LOG = Logger.getLogger(EtimsDoor.class.getName());
    private final Profile profile;
    private transient ScheduledExecutorService later;

    EtimsDoor(Profile profile) {
        this.profile = profile;
    }

    /** The path below the base address, from the path below the servlet's. */
    abstract String below(String path);

    @Override
    public void init() {
        later = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "etims-sandbox-" + profile);
            thread.setDaemon(true);
            return thread;
        });
    }

    @Override
    public void destroy() {
        later.shutdownNow();
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Simulator simulator = House.simulator(getServletContext());
        Simulator.Outcome outcome = simulator.answer(profile, Exchange.read(request, below(Exchange.path(request))));
        if (outcome.delayMillis() == 0 && !outcome.reply().broken()) {
            Exchange.write(outcome.reply(), response);
            return;
        }
        Line line = Line.ofThisRequest();
        AsyncContext waiting = request.startAsync();
        waiting.setTimeout(0);
        later.schedule(() -> answer(waiting, line, outcome.reply()), outcome.delayMillis(), TimeUnit.MILLISECONDS);
    }

    private static void answer(AsyncContext waiting, Line line, Reply reply) {
        try {
            if (reply.broken()) {
                line.cut();
            } else {
                Exchange.write(reply, (HttpServletResponse) waiting.getResponse());
            }
        } catch (IOException callerGaveUp) {
            LOG.log(Level.FINE, "the caller did not wait for its answer", callerGaveUp);
        } finally {
            waiting.complete();
        }
    }
}
