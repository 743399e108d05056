package com.completebytepos.sandbox.etims.door;

import com.completebytepos.sandbox.etims.Simulator;
import com.completebytepos.sandbox.etims.control.Journal;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/** Keeps the one simulator of a deployment, and its journal in the folder that CBPOS_SANDBOX_DIR names; unset, a restart forgets everything. */
@WebListener
public class House implements ServletContextListener {

    private static final String FOLDER = "CBPOS_SANDBOX_DIR";
    private Journal journal;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        String folder = System.getProperty(FOLDER, System.getenv().getOrDefault(FOLDER, ""));
        journal = new Journal(folder.isBlank() ? Optional.empty() : Optional.of(Path.of(folder)));
        event.getServletContext().setAttribute(Simulator.class.getName(), new Simulator(Clock.systemUTC(), journal));
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        journal.close();
    }

    static Simulator simulator(ServletContext context) {
        return (Simulator) context.getAttribute(Simulator.class.getName());
    }
}
