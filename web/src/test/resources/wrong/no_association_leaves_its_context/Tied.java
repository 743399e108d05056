package com.completebytepos.selling.model;

import com.completebytepos.catalogue.model.Product;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;

@Entity
public class Tied {
    @Id String id;
    List<Product> products;
}
