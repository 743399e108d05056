package com.completebytepos.sandbox.daraja.http;

import io.undertow.Handlers;
import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.server.handlers.resource.PathResourceManager;
import io.undertow.servlet.Servlets;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.servlet.api.DeploymentManager;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletException;
import java.net.InetSocketAddress;
import java.nio.file.Path;

/**
 * The simulator in a process of its own, for tests and for runs that kill the application server: Safaricom does not die with it,
 * and neither may the truth a run is measured against. Same base address as in the application server: /sandbox/daraja.
 */
public final class Standalone {
    private static final String CONTEXT = "/sandbox";

    private Standalone() {}

    /** Arguments: port (0 for a free one), folder of the pages. Prints the base address when it answers; runs until it is stopped. */
    public static void main(String[] arguments) throws ServletException {
        int port = start(Integer.parseInt(arguments[0]), Path.of(arguments[1]));
        System.out.println("http://127.0.0.1:" + port + CONTEXT + "/daraja");
    }

    /** @return the port it listens on, on 127.0.0.1 */
    public static int start(int port, Path pages) throws ServletException {
        DeploymentInfo deployment = Servlets.deployment().setClassLoader(Standalone.class.getClassLoader())
                .setContextPath(CONTEXT).setDeploymentName("sandbox").setResourceManager(new PathResourceManager(pages))
                .addFilter(Servlets.filter("daraja", DarajaFilter.class).setAsyncSupported(true))
                .addFilterUrlMapping("daraja", "/daraja/*", DispatcherType.REQUEST);
        DeploymentManager manager = Servlets.defaultContainer().addDeployment(deployment);
        manager.deploy();
        Undertow server = Undertow.builder().setServerOption(UndertowOptions.ENABLE_HTTP2, true).addHttpListener(port, "127.0.0.1")
                .setHandler(Handlers.path().addPrefixPath(CONTEXT, manager.start())).build();
        server.start();
        return ((InetSocketAddress) server.getListenerInfo().get(0).getAddress()).getPort();
    }
}
