package com.completebytepos.sandbox.etims.door;

import com.completebytepos.sandbox.etims.Simulator;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.time.Clock;

/** Keeps the one simulator of a deployment. */
@WebListener
public class House implements ServletContextListener {

    @Override
    public void contextInitialized(ServletContextEvent event) {
        event.getServletContext().setAttribute(Simulator.class.getName(), new Simulator(Clock.systemUTC()));
    }

    static Simulator simulator(ServletContext context) {
        return (Simulator) context.getAttribute(Simulator.class.getName());
    }
}
