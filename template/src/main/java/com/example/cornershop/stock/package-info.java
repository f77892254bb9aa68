/** How much there is of each product, taken by many at once and never more than there is. */
package com.example.cornershop.stock;
