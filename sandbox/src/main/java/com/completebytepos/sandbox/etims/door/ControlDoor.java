package com.completebytepos.sandbox.etims.door;

import com.completebytepos.sandbox.etims.control.ControlDesk;
import com.completebytepos.sandbox.etims.wire.Inbound;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** The control API at /etims/control; not part of what KRA offers. */
@WebServlet("/etims/control/*")
public class ControlDoor extends HttpServlet {

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        // the body first: asking for parameters would eat it when it comes as a form
        Inbound in = Exchange.read(request, Exchange.path(request));
        Map<String, String> query = new HashMap<>();
        request.getParameterMap().forEach((name, values) -> query.put(name, values[0]));
        Exchange.write(new ControlDesk(House.simulator(getServletContext())).answer(in, query), response);
    }
}
