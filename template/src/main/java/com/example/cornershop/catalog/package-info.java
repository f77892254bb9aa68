/** Products: the API under /v1/products, and how they are stored. */
package com.example.cornershop.catalog;
