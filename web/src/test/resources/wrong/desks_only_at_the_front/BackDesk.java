package com.completebytepos.selling.model;

import jakarta.ejb.Stateless;

@Stateless
public class BackDesk {
}
