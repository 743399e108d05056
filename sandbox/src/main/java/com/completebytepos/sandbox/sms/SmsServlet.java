package com.completebytepos.sandbox.sms;

import jakarta.json.Json;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** {@code POST /sms/version1/messaging} orders one; {@code GET /sms/api} what was ordered, oldest first; {@code DELETE /sms/api} forgets it. */
@WebServlet({"/sms/version1/messaging", "/sms/api"})
public class SmsServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    private final transient SmsDesk desk = new SmsDesk();

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setCharacterEncoding("UTF-8");
        var answer = desk.order(request.getHeader("apiKey"), request.getParameter("username"), new CaughtSms(request.getParameter("to"), request.getParameter("from"), request.getParameter("message")));
        write(response, answer.status(), answer.body().toString());
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var list = Json.createArrayBuilder();
        desk.caught().forEach(sms -> list.add(sms.json()));
        write(response, HttpServletResponse.SC_OK, list.build().toString());
    }

    @Override
    protected void doDelete(HttpServletRequest request, HttpServletResponse response) {
        desk.forgetAll();
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    private static void write(HttpServletResponse response, int status, String json) throws IOException {
        response.setStatus(status);
        response.setCharacterEncoding("UTF-8");
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(json);
    }
}
