/** Started, live, ready: three questions with three answers, on the management port. */
package com.example.cornershop.platform.health;
