package com.completebytepos.selling;

import com.completebytepos.catalogue.model.Product;

public class LooksBehind {
    Product product;
}
