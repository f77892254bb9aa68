package org.acme.zebra.catalog;

import jakarta.persistence.Entity;

/** Something for sale. */
@Entity
class Product {
}
