/**
 * Per-resource code, rendered from Qute templates that stand beside this package in the resources and are parsed so that
 * only <code>{=x}</code> is syntax.
 *
 * <p>What is rendered carries the service's final names (the blueprint holds them): nothing renames it afterwards. Only
 * the imports of Java files are sorted by the plan, since their order depends on the service's package.
 */
package dev.slipway.render;
