package com.completebytepos.sandbox.daraja;

import com.completebytepos.sandbox.daraja.http.DarajaFilter;
import io.undertow.Undertow;
import io.undertow.server.handlers.resource.PathResourceManager;
import io.undertow.servlet.Servlets;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.servlet.api.DeploymentManager;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletException;
import java.net.InetSocketAddress;
import java.nio.file.Path;

/** The simulator's web module on Undertow, on a free port of 127.0.0.1, started once for all tests. */
final class SandboxServer {
    private static final String CONTEXT = "/sandbox";
    private static final int PORT = start();

    private SandboxServer() {}

    static String base() {
        return "http://127.0.0.1:" + PORT + CONTEXT + "/daraja";
    }

    static int port() {
        return PORT;
    }

    private static int start() {
        DeploymentInfo deployment = Servlets.deployment().setClassLoader(SandboxServer.class.getClassLoader())
                .setContextPath(CONTEXT).setDeploymentName("sandbox.war")
                .setResourceManager(new PathResourceManager(Path.of("src/main/webapp")))
                .addFilter(Servlets.filter("daraja", DarajaFilter.class).setAsyncSupported(true))
                .addFilterUrlMapping("daraja", "/daraja/*", DispatcherType.REQUEST);
        DeploymentManager manager = Servlets.defaultContainer().addDeployment(deployment);
        manager.deploy();
        try {
            Undertow server = Undertow.builder().setServerOption(io.undertow.UndertowOptions.ENABLE_HTTP2, true).addHttpListener(0, "127.0.0.1")
                    .setHandler(io.undertow.Handlers.path().addPrefixPath(CONTEXT, manager.start())).build();
            server.start();
            return ((InetSocketAddress) server.getListenerInfo().get(0).getAddress()).getPort();
        } catch (ServletException unusable) {
            throw new IllegalStateException(unusable);
        }
    }
}
