package com.completebytepos.web.selling;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;

/** The till's service worker: the script, headed by the list and fingerprint of the files that really are deployed under /pos. The page reads from here which modules it runs. */
@WebServlet(urlPatterns = "/pos/sw.js", loadOnStartup = 1)
public class TillWorker extends HttpServlet {
    private static final String ROOT = "/pos/";
    private static final String SCRIPT = ROOT + "sw.js";
    /** The worker of the start page: browsers fetch it by themselves. */
    private static final String START = ROOT + "start.js";

    private byte[] script;

    @Override
    public void init() throws ServletException {
        try {
            var files = new TreeMap<String, byte[]>();
            var behind = new TreeMap<String, byte[]>();
            collect(getServletContext(), ROOT, files, behind);
            for (var bundle : new String[] {"/messages.properties", "/messages_sw.properties"}) behind.put(bundle, bundle(bundle));
            var till = TillFiles.of(files, behind);
            getServletContext().setAttribute("tillModules", till.modules());
            script = (till.asScript() + new String(behind.get(SCRIPT), StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new ServletException(e);
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/javascript;charset=UTF-8");
        response.getOutputStream().write(script);
    }

    private static void collect(ServletContext context, String folder, SortedMap<String, byte[]> files, SortedMap<String, byte[]> behind) throws IOException {
        for (var path : context.getResourcePaths(folder)) {
            if (path.endsWith("/")) collect(context, path, files, behind);
            else if (path.endsWith(".xhtml") || path.equals(SCRIPT) || path.equals(START)) behind.put(path, deployed(context, path));
            else files.put(path.substring(ROOT.length()), deployed(context, path));
        }
    }

    private static byte[] deployed(ServletContext context, String path) throws IOException {
        try (var bytes = context.getResourceAsStream(path)) {
            return bytes.readAllBytes();
        }
    }

    private static byte[] bundle(String path) throws IOException {
        try (var bytes = TillWorker.class.getResourceAsStream(path)) {
            return bytes.readAllBytes();
        }
    }
}
