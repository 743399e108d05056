package com.completebytepos.selling;

import jakarta.ws.rs.GET;

public class Greets {
    @GET public String hello() { return "hello"; }
}
