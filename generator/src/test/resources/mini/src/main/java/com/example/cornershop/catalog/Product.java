package com.example.cornershop.catalog;

import jakarta.persistence.Entity;

/** Something for sale. */
@Entity
class Product {
}
