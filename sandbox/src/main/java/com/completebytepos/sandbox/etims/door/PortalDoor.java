package com.completebytepos.sandbox.etims.door;

import com.completebytepos.sandbox.etims.control.ReceiptCheck;
import com.completebytepos.sandbox.etims.wire.Reply;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The public page a receipt's QR code leads to: host /etims/portal, KRA's path below it. */
@WebServlet("/etims/portal/*")
public class PortalDoor extends HttpServlet {

    private static final String PATH = "/common/link/etims/receipt/indexEtimsReceiptData";

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!PATH.equals(request.getPathInfo())) {
            Exchange.write(Reply.html(404, "<html><body>Not Found</body></html>"), response);
            return;
        }
        String data = request.getParameter("Data") == null ? "" : request.getParameter("Data");
        Exchange.write(House.simulator(getServletContext()).with(world -> ReceiptCheck.page(world, data)), response);
    }
}
