package com.completebytepos.selling;

import jakarta.ws.rs.Path;

@Path("sales")
public class HiddenResource {
}
