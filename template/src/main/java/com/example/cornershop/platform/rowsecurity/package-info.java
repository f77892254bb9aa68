/** The second line behind the owner in each query: PostgreSQL shows a transaction only the rows of those it runs for. */
package com.example.cornershop.platform.rowsecurity;
