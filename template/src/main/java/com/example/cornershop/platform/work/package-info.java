/** Work that outlives a request: one table, one execution across replicas. */
package com.example.cornershop.platform.work;
