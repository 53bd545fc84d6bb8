'use client';
import { DeskError } from '#components/admin/shell/desk-error.tsx';

export default DeskError;
