// accepted
import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { Store } from './ports/store.js';
export const used: readonly unknown[] = [Injectable, CommandBus];
export type Used = Store;
