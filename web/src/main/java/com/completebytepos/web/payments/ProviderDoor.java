package com.completebytepos.web.payments;

import com.completebytepos.payments.PaymentDesk;
import com.completebytepos.payments.ProviderCalls;
import com.completebytepos.tenancy.Actor;
import com.completebytepos.tenancy.Release;
import com.completebytepos.tenancy.ShopBinding;
import com.completebytepos.tenancy.ShopCode;
import com.completebytepos.tenancy.ShopDirectory;
import com.completebytepos.tenancy.ShopRoutes;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where payment providers call: {@code /in/<route>/<token>}, on the neutral host only. It keeps the body and answers at once; a stranger learns nothing,
 * not even whether an address was nearly right. {@code /v} at the end is the provider's question before it moves money; every payment is welcome.
 */
@WebServlet("/in/*")
public class ProviderDoor extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final Pattern ADDRESS = Pattern.compile("/([0-9a-f]{32})/([0-9a-f]{32})(/v)?");
    private static final String ACCEPTED = "{\"ResultCode\":0,\"ResultDesc\":\"Accepted\"}";

    @Inject transient ShopRoutes routes;
    @Inject transient ShopDirectory directory;
    @Inject transient Release release;
    @Inject transient PaymentDesk desk;
    @Inject transient ProviderCalls calls;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var address = ADDRESS.matcher(String.valueOf(request.getPathInfo()));
        if (!address.matches()) {
            answer(response, HttpServletResponse.SC_NOT_FOUND, "{}");
            return;
        }
        var body = request.getInputStream().readNBytes(ProviderCalls.LONGEST + 1);
        if (body.length > ProviderCalls.LONGEST) {
            response.setHeader("Connection", "close");
            answer(response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, "{}");
            return;
        }
        var shop = routes.shopOf(address.group(1));
        if (shop.isEmpty()) answer(response, HttpServletResponse.SC_NOT_FOUND, "{}");
        else if (directory.find(shop.get().value()).filter(release::serves).isEmpty()) answer(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, "{}");
        else take(shop.get(), address, request.getRemoteAddr(), body, response);
    }

    private void take(ShopCode shop, Matcher address, String source, byte[] body, HttpServletResponse response) throws IOException {
        boolean known = ShopBinding.call(shop, Actor.NOBODY, () -> address.group(3) == null ? desk.called(address.group(2), source, body) : calls.isAccount(address.group(2)));
        answer(response, known ? HttpServletResponse.SC_OK : HttpServletResponse.SC_NOT_FOUND, known ? ACCEPTED : "{}");
    }

    private static void answer(HttpServletResponse response, int status, String json) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(json);
    }
}
