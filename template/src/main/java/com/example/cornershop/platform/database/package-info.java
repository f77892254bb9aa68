/** The way to the database: bounded connections, a bound on every wait, and what a caller is told when one runs out. */
package com.example.cornershop.platform.database;
