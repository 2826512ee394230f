import TestSequencer from '@jest/test-sequencer';
