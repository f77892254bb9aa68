/** Products: made, read, listed, replaced and deleted under {@code /v1/products}. */
package com.example.cornershop.catalog;
