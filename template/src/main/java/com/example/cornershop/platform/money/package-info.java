/** Amounts of money, never as floating point. */
package com.example.cornershop.platform.money;
