package com.completebytepos.web.selling;

import jakarta.ws.rs.Path;

@Path("sales")
public class Sales {
}
