package com.completebytepos.sandbox.daraja.http;

import com.completebytepos.sandbox.daraja.DarajaSandbox;
import com.completebytepos.sandbox.daraja.delivery.Reach;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** The base address /daraja: its own pages go through to the container, all else is the provider or the control door. */
@WebFilter(urlPatterns = "/daraja/*", asyncSupported = true)
public class DarajaFilter extends HttpFilter {
    private static final System.Logger LOG = System.getLogger(DarajaFilter.class.getName());
    private static final String BASE = "/daraja";
    private static final String PAGES = "/|/[a-z-]+\\.(html|css|js|json)";
    private static final int BODY_LIMIT = 1 << 20;
    private static final long serialVersionUID = 1;

    private transient DarajaSandbox sandbox;

    @Override
    public void init() {
        sandbox = new DarajaSandbox(Clock.systemUTC(), new Reach(System.getenv("CBPOS_SANDBOX_CALLBACK_HOSTS")));
    }

    @Override
    public void destroy() {
        sandbox.close();
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        String path = request.getRequestURI().substring((request.getContextPath() + BASE).length());
        if (request.getMethod().equals("GET") && path.matches(PAGES)) {
            response.setHeader("Cache-Control", "no-cache");
            chain.doFilter(request, response);
            return;
        }
        byte[] body = request.getInputStream().readNBytes(BODY_LIMIT + 1);
        CompletableFuture<Answer> answer = body.length > BODY_LIMIT ? CompletableFuture.completedFuture(Answer.empty(413)) : sandbox.answer(call(request, path, body));
        if (answer.isDone() && !answer.join().cut()) {
            write(answer.join(), response);
            return;
        }
        Line line = Line.ofThisRequest();
        AsyncContext later = request.startAsync();
        later.setTimeout(0);
        answer.thenAccept(released -> later.start(() -> finish(released, line, response, later)));
    }

    private static void finish(Answer answer, Line line, HttpServletResponse response, AsyncContext later) {
        try {
            if (answer.cut()) line.cut();
            else write(answer, response);
        } catch (IOException gone) {
            LOG.log(System.Logger.Level.DEBUG, "the caller did not wait for the held answer", gone);
        } finally {
            later.complete();
        }
    }

    private static Call call(HttpServletRequest request, String path, byte[] body) {
        Map<String, String> query = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> query.put(name, values[0]));
        Map<String, String> headers = new LinkedHashMap<>();
        for (String name : Collections.list(request.getHeaderNames())) headers.put(name, request.getHeader(name));
        return new Call(request.getMethod(), path, query, headers, new String(body, StandardCharsets.UTF_8));
    }

    private static void write(Answer answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.status());
        response.setContentType(answer.contentType());
        response.setContentLength(answer.body().length);
        response.getOutputStream().write(answer.body());
    }
}
